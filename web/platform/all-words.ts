import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/** How long to wait before words that did not come are asked for again. */
const RETRY_MS = 3000;

/** Whether the words that do not come with the first load are here. */
export function useAllWords(): boolean {
  const { allWords } = useRouter().options.context;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const here = await allWords();
      if (!current) return;
      if (here) setReady(true);
      else again = setTimeout(() => void look(), RETRY_MS);
    };
    void look();
    return () => {
      current = false;
      clearTimeout(again);
    };
  }, [allWords]);
  return ready;
}
