import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "home.navigation": "Home",
  "home.greeting": "Welcome, comrade {name}",
};
