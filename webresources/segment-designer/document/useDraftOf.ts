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
  const [begun] = useState(() => begin(document));
  const [fault, setFault] = useState(begun.fault);
  const { draft } = begun;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What the document said last, and what it was last told: anything else comes from somebody else.
    let seen = begun.text;

    function write(): void {
      clearTimeout(timer);
      timer = undefined;
      seen = writeExpression(draft.root());
      document.write(seen);
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
      if (timer !== undefined || isSame(text, seen)) return;
      seen = text;
      const reading = readExpression(text);
      setFault(!("root" in reading));
      if ("root" in reading) draft.load(reading.root);
      clearTimeout(timer);
      timer = undefined;
    }

    const leave = [draft.subscribe(edited), document.subscribe(changed), document.beforeSave(flush)];
    window.addEventListener("blur", flush);
    if (draft.root() !== begun.root) edited();
    else changed();
    return () => {
      leave.forEach((unsubscribe) => { unsubscribe(); });
      window.removeEventListener("blur", flush);
      flush();
    };
  }, [document, draft, begun]);

  return { draft, fault };
}

function begin(document: SegmentDocument) {
  const { text } = document.state();
  const reading: Reading = readExpression(text);
  const draft = new DraftStore("root" in reading ? reading.root : undefined);
  return { draft, text, root: draft.root(), fault: !("root" in reading) };
}
