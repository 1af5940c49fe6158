import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Deep red: actions and the mark of the place where one is. Shade 8 on white has a contrast of 9:1. */
const flag: MantineColorsTuple = [
  "#fdf1f0",
  "#f8dedc",
  "#efbab6",
  "#e5938d",
  "#dc726a",
  "#d25a52",
  "#c2443d",
  "#a92a27",
  "#8f1518",
  "#740d11",
];

/** Warm gold: thin lines and small marks only, never text on white. */
const gold: MantineColorsTuple = [
  "#fdf8ea",
  "#f6ecd0",
  "#ecd9a3",
  "#e3c573",
  "#dab44c",
  "#cfa237",
  "#b98a24",
  "#96701c",
  "#755715",
  "#57400e",
];

/** Neutral grey with a little warmth, so that it sits well beside the red. */
const gray: MantineColorsTuple = [
  "#f8f7f5",
  "#f1efec",
  "#e6e3de",
  "#d6d2cb",
  "#b9b4ab",
  "#979187",
  "#6f6a61",
  "#524e47",
  "#383530",
  "#23211d",
];

const dark: MantineColorsTuple = [
  "#e9e6e1",
  "#d0ccc5",
  "#aca79e",
  "#857f76",
  "#5a564f",
  "#413e39",
  "#33302c",
  "#282623",
  "#1d1b19",
  "#141311",
];

const letters =
  '"Be Vietnam Pro", "IBM Plex Sans Arabic", system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif';

/** A `header` in a dialog would be a second banner of the page; its title reads as a heading. */
const dialogParts = {
  attributes: { header: { role: "presentation" } },
  styles: { title: { fontWeight: 600, fontSize: "1.0625rem" } },
};

/** The design system as Mantine reads it: colours, letters, spacing and the defaults of components. */
export const theme = createTheme({
  primaryColor: "flag",
  primaryShade: { light: 8, dark: 6 },
  colors: { flag, gold, gray, dark },
  black: "#23211d",
  fontFamily: letters,
  headings: {
    fontFamily: letters,
    fontWeight: "600",
    textWrap: "pretty",
    sizes: {
      h1: { fontSize: "1.625rem", lineHeight: "1.3" },
      h2: { fontSize: "1.25rem", lineHeight: "1.4" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.45" },
    },
  },
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "6px", md: "8px", lg: "12px", xl: "20px" },
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.6", lg: "1.6", xl: "1.6" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Alert: { defaultProps: { variant: "light", radius: "md" } },
    Button: { defaultProps: { size: "sm" } },
    // The menu holds nothing but its entries (ARIA 1.2), and the first of them has the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { centered: true, radius: "md", ...dialogParts } },
    Drawer: { defaultProps: dialogParts },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    Select: { defaultProps: { size: "md", allowDeselect: false } },
    NumberInput: { defaultProps: { size: "md" } },
  },
});

/** Colours that follow the scheme: dimmed text and errors keep a contrast of 4.5:1 on every ground. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#f8f7f5",
    "--mantine-color-dimmed": gray[6],
    "--mantine-color-placeholder": gray[6],
    "--mantine-color-error": "#b3261e",
    "--mantine-color-anchor": flag[8],
    "--cbs-surface": "#ffffff",
    "--cbs-line": gray[2],
    "--cbs-accent": gold[5],
  },
  dark: {
    "--mantine-color-body": dark[8],
    "--mantine-color-dimmed": dark[2],
    "--mantine-color-placeholder": dark[2],
    "--mantine-color-error": "#f2a09a",
    "--mantine-color-anchor": flag[2],
    "--cbs-surface": dark[7],
    "--cbs-line": dark[5],
    "--cbs-accent": gold[6],
  },
});
