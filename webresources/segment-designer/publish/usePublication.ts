import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "../../shared/Announcer";
import { type Fault, faultOf } from "../../shared/fault";
import type { SegmentDocument } from "../document/SegmentDocument";
import type { Run } from "../gateway/answers";
import { writeExpression } from "../model/write";
import { useDesigner } from "../state/DesignerContext";
import { forget, remember } from "./intention";

/** How far a publication is. */
export type Step =
  | { readonly name: "asked" | "saving" | "publishing" }
  | { readonly name: "failed"; readonly fault: Fault }
  | { readonly name: "published"; readonly version: number; readonly before: Run | null };

// After the first save of a segment the form may load the page anew; the new page then goes on.
const reloading = 600;

/** Saves the segment with its rule and publishes it. What was confirmed before the page was loaded anew goes on at once. */
export function usePublication(document: SegmentDocument, isConfirmed: boolean): { readonly step: Step; readonly publish: () => void } {
  const { gateway, draft, words: { text } } = useDesigner();
  const announce = useAnnounce();
  const [step, setStep] = useState<Step>({ name: isConfirmed ? "saving" : "asked" });
  const isBegun = useRef(false);

  async function run(): Promise<void> {
    setStep({ name: "saving" });
    const rule = writeExpression(draft.root());
    const isNew = document.state().id === null;
    if (isNew && rule !== null) remember(rule);
    document.write(rule);
    await document.save();
    if (isNew) await new Promise((resolve) => { setTimeout(resolve, reloading); });
    forget();
    const { key, id } = document.state();
    if (id === null || key === null) throw new Error(text("designer.publish.notSaved"));
    setStep({ name: "publishing" });
    const before = await gateway.run(id);
    const { version } = await gateway.publish(key);
    setStep({ name: "published", version, before });
    announce(text("designer.published", document.state().name));
    await document.refresh();
  }

  function publish(): void {
    run().catch((error: unknown) => {
      forget();
      setStep({ name: "failed", fault: faultOf(error) });
    });
  }

  useEffect(() => {
    if (!isConfirmed || isBegun.current) return;
    isBegun.current = true;
    publish();
  });

  return { step, publish };
}
