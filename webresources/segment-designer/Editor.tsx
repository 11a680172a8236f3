import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useAnnounce } from "../shared/Announcer";
import type { SegmentDocument } from "./document/SegmentDocument";
import { useDraftOf } from "./document/useDraftOf";
import type { Currency, Gateway } from "./gateway/answers";
import { FigureDialog } from "./figures/FigureDialog";
import type { Catalogue } from "./model/catalogue";
import { newId } from "./model/draft";
import { firstOperator } from "./model/operators";
import { RepairPanel } from "./panels/RepairPanel";
import { NoteStore } from "./state/NoteStore";
import { type Designer, DesignerContext, type Words } from "./state/DesignerContext";
import { actionsOn } from "./state/actions";
import { useFocus } from "./state/useFocus";
import { Workspace } from "./Workspace";

interface Props {
  readonly document: SegmentDocument;
  readonly gateway: Gateway;
  readonly words: Words;
  readonly catalogue: Catalogue;
  readonly currencies: readonly Currency[];
  /** The catalogue must be read again. */
  readonly onFactAdded: () => void;
}

/** Puts the parts of the designer together around one segment. */
export function Editor({ document, gateway, words, catalogue, currencies, onFactAdded }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const say = useAnnounce();
  const focus = useFocus(frame);
  const { canWrite } = useSyncExternalStore(document.subscribe, document.state);
  const { draft, fault } = useDraftOf(document);
  const [notes] = useState(() => new NoteStore());
  const [figureGroup, setFigureGroup] = useState<string | null>(null);
  const awaited = useRef<{ readonly key: string; readonly group: string } | null>(null);

  const designer = useMemo((): Designer => ({
    words, catalogue, currencies, gateway, draft, notes, actions: actionsOn(draft, words, say, focus), isReadOnly: !canWrite,
    newFigure: setFigureGroup,
  }), [words, catalogue, currencies, gateway, draft, notes, say, focus, canWrite]);

  // A new figure stands in the rule as soon as the catalogue knows it.
  useEffect(() => {
    const fact = awaited.current && catalogue.fact(awaited.current.key);
    if (!awaited.current || !fact) return;
    designer.actions.add(awaited.current.group, { id: newId(), type: "condition", subject: fact.key, op: firstOperator(fact.type) });
    awaited.current = null;
  }, [catalogue, designer]);

  return (
    <DesignerContext value={designer}>
      <div ref={frame}>
        {fault ? <RepairPanel document={document} /> : <Workspace document={document} />}
      </div>
      {figureGroup !== null && (
        <FigureDialog onClose={() => { setFigureGroup(null); }} onMade={(key) => {
          setFigureGroup(null);
          awaited.current = { key, group: figureGroup };
          onFactAdded();
        }} />
      )}
    </DesignerContext>
  );
}
