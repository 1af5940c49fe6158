/**
 * How the page that seals ballots asks, and whoever looks at what that page is served: without cookies and without the
 * address of the page, so that a server cannot give the one something else than the other.
 */
export const NAMELESS: RequestInit = {
  credentials: "omit",
  referrerPolicy: "no-referrer",
  cache: "no-store",
};

/** The same for what may be large and is the same for all: what the device has of it is asked about, not sent again. */
export const NAMELESS_KEPT: RequestInit = { ...NAMELESS, cache: "no-cache" };
