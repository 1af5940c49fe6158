// Runs before the first paint, so that nobody sees a flash of the wrong colours, size or direction.
// A file of its own, because the content security policy allows no inline script.
(function () {
  var root = document.documentElement;
  try {
    var scheme = localStorage.getItem("mantine-color-scheme-value") || "light";
    var dark =
      scheme === "dark" ||
      (scheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    var large = localStorage.getItem("chiboso.typeSize") === "large";
    root.setAttribute("data-mantine-color-scheme", dark && !large ? "dark" : "light");
    var language = localStorage.getItem("chiboso.language") || "vi";
    root.lang = language;
    root.dir = language === "ar" ? "rtl" : "ltr";
    root.setAttribute("data-type-size", localStorage.getItem("chiboso.typeSize") || "normal");
  } catch {
    root.setAttribute("data-mantine-color-scheme", "light");
  }
})();
