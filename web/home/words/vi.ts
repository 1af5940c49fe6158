export const vi = {
  "home.navigation": "Trang đầu",
  "home.greeting": "Chào đồng chí {name}",
} as const;
