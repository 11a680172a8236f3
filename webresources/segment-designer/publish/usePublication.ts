import { useState } from "react";
import { useAnnounce } from "../../shared/Announcer";
import { type Fault, faultOf } from "../../shared/fault";
import type { SegmentDocument } from "../document/SegmentDocument";
import { writeExpression } from "../model/write";
import { useDesigner } from "../state/DesignerContext";

/** How far a publication is. */
export type Step =
  | { readonly name: "asked" | "saving" | "publishing" }
  | { readonly name: "failed"; readonly fault: Fault }
  | { readonly name: "published"; readonly version: number; readonly since: Date };

/** Saves the segment with its rule and publishes it. */
export function usePublication(document: SegmentDocument): { readonly step: Step; readonly publish: () => void } {
  const { gateway, draft, words: { text } } = useDesigner();
  const announce = useAnnounce();
  const [step, setStep] = useState<Step>({ name: "asked" });

  async function run(): Promise<void> {
    setStep({ name: "saving" });
    document.write(writeExpression(draft.root()));
    await document.save();
    const { key, id } = document.state();
    if (id === null || key === null) throw new Error(text("designer.publish.notSaved"));
    setStep({ name: "publishing" });
    const since = new Date();
    const { version } = await gateway.publish(key);
    setStep({ name: "published", version, since });
    announce(text("designer.published", document.state().name));
    await document.refresh();
  }

  return {
    step,
    publish: () => { run().catch((error: unknown) => { setStep({ name: "failed", fault: faultOf(error) }); }); },
  };
}
