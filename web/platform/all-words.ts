import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/** Whether the words that do not come with the first load are here. */
export function useAllWords(): boolean {
  const { allWords } = useRouter().options.context;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    void allWords().then(() => current && setReady(true));
    return () => {
      current = false;
    };
  }, [allWords]);
  return ready;
}
