import { DirectionProvider } from "@mantine/core";
import { whoAmI } from "@chiboso/domain/access/contract.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { languages } from "./languages.ts";
import { cacheOf } from "./platform/cache.ts";
import { onSignedOut } from "./platform/call.ts";
import { Design } from "./platform/design.tsx";
import { RefusedError } from "./platform/failure.ts";
import { putFirstAnswers } from "./platform/first-answers.ts";
import { fetchLater } from "./platform/later.tsx";
import { storedLanguage } from "./platform/preferences.ts";
import { WordsProvider } from "./platform/words.tsx";
import { makeRouter } from "./router.ts";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal however often one asks; a lost answer may come the second time.
      retry: (count, error) => count < 2 && !(error instanceof RefusedError),
      // What was loaded may be looked at without a network; asking fails and says so.
      networkMode: "always",
    },
  },
});

// Without a network the words of this page are those that are here; the next screen tries again.
const allWords = async () =>
  languages.all(storedLanguage()).then(
    () => true,
    () => false,
  );
putFirstAnswers(queries);
const router = makeRouter(queries, allWords);

onSignedOut(() => {
  cacheOf(queries).put(whoAmI, {}, { me: null });
  const { pathname, href } = router.state.location;
  if (pathname !== "/log-in") void router.navigate({ to: "/log-in", search: { next: href } });
});

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");

createRoot(place).render(
  <StrictMode>
    <DirectionProvider>
      <Design>
        <QueryClientProvider client={queries}>
          <WordsProvider languages={languages}>
            <RouterProvider router={router} />
          </WordsProvider>
        </QueryClientProvider>
      </Design>
    </DirectionProvider>
  </StrictMode>,
);

// The rest of words and parts comes when the first screen has been drawn, so that the next one need not wait.
window.addEventListener(
  "load",
  () =>
    setTimeout(() => {
      void allWords();
      fetchLater();
    }, 1000),
  { once: true },
);
