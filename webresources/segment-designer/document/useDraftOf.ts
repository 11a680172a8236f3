import { useEffect, useState } from "react";
import { type Reading, readExpression } from "../model/read";
import { writeExpression } from "../model/write";
import { DraftStore } from "../state/DraftStore";
import type { SegmentDocument } from "./SegmentDocument";
import { isSame } from "./sameRule";

// The form does more at each change than the designer: it is told when somebody pauses, and before it saves.
const pause = 150;

/** The draft of a document's rule, kept the same both ways. A rule that cannot be read is left alone. */
export function useDraftOf(document: SegmentDocument): { readonly draft: DraftStore; readonly fault: boolean } {
  const [draft] = useState(() => new DraftStore(rootOf(readExpression(document.state().text))));
  const [fault, setFault] = useState(() => !("root" in readExpression(document.state().text)));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;

    function write(): void {
      clearTimeout(timer);
      timer = undefined;
      document.write(writeExpression(draft.root()));
    }

    function edited(): void {
      clearTimeout(timer);
      timer = setTimeout(write, pause);
    }

    function flush(): void {
      if (timer !== undefined) write();
    }

    function changed(): void {
      const { text } = document.state();
      if (timer !== undefined || isSame(text, writeExpression(draft.root()))) return;
      const reading = readExpression(text);
      setFault(!("root" in reading));
      if ("root" in reading) draft.load(reading.root);
      clearTimeout(timer);
      timer = undefined;
    }

    const leave = [draft.subscribe(edited), document.subscribe(changed), document.beforeSave(flush)];
    window.addEventListener("blur", flush);
    changed();
    return () => {
      leave.forEach((unsubscribe) => { unsubscribe(); });
      window.removeEventListener("blur", flush);
      flush();
    };
  }, [document, draft]);

  return { draft, fault };
}

function rootOf(reading: Reading) {
  return "root" in reading ? reading.root : undefined;
}
