import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarBody, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { faultOf } from "../../shared/fault";
import { groupOf } from "../model/draft";
import { DesignerContext, useDesigner } from "../state/DesignerContext";
import { DraftStore } from "../state/DraftStore";
import { NoteStore } from "../state/NoteStore";
import { actionsOn } from "../state/actions";
import { useFocus } from "../state/useFocus";
import { Tree } from "../tree/Tree";
import { type Figure, definitionOf, factKey, isComplete, typeOfFigure } from "./figure";
import { FigureFields } from "./FigureFields";

const useStyles = makeStyles({
  surface: { maxWidth: "760px", width: "90vw", marginTop: tokens.spacingVerticalXXXL },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

function newFilter(): DraftStore {
  return new DraftStore({ ...groupOf("all", []), implicit: true });
}

const begin: Figure = { name: "", fn: "count", column: "", date: "", windowOp: "", windowCount: undefined };

interface Props {
  readonly onClose: () => void;
  /** The figure is in the catalogue, under a key. */
  readonly onMade: (key: string) => void;
}

/** Makes a figure over related rows, such as what somebody spent on travel in 90 days: a fact that every segment may then use. */
export function FigureDialog({ onClose, onMade }: Props) {
  const styles = useStyles();
  const outer = useDesigner();
  const { words, catalogue, gateway } = outer;
  const { text } = words;
  const [figure, setFigure] = useState(begin);
  const [way, setWay] = useState(() => catalogue.related[0]);
  const [fault, setFault] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const focus = useFocus(frame);
  // Conditions on columns of another table mean nothing: each table has a filter of its own.
  const [draft, setDraft] = useState(newFilter);
  const inner = useMemo(() => ({
    ...outer, draft, notes: new NoteStore(), actions: actionsOn(draft, words, () => undefined, focus), newFigure: null,
  }), [outer, draft, words, focus]);
  if (!way) return null;

  async function make(): Promise<void> {
    const type = way && typeOfFigure(figure, way);
    if (!way || !type) return;
    const key = freeKey(factKey(figure.name));
    try {
      await gateway.createFigure({ key, name: figure.name.trim(), type, definition: definitionOf(figure, way, draft.root()) });
      onMade(key);
    } catch (error) {
      setFault(faultOf(error).message);
    }
  }

  function freeKey(key: string): string {
    for (let i = 1; ; i++) {
      const candidate = i === 1 ? key : `${key}_${String(i)}`;
      if (!catalogue.fact(candidate)) return candidate;
    }
  }

  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text("designer.figure.title")}</DialogTitle>
          <DialogContent>
            <div className={styles.content} ref={frame}>
              <FigureFields figure={figure} table={way} onChange={setFigure} onTable={(next) => {
                setWay(next);
                setDraft(newFilter());
                setFigure({ ...begin, name: figure.name, fn: figure.fn });
              }} />
              <Text weight="semibold">{text("designer.figure.where")}</Text>
              <DesignerContext value={inner}><Tree table={way} /></DesignerContext>
              {fault && <MessageBar intent="error" layout="multiline"><MessageBarBody>{fault}</MessageBarBody></MessageBar>}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={!isComplete(figure, way)} onClick={() => { void make(); }}>{text("designer.figure.make")}</Button>
            <Button onClick={onClose}>{text("designer.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
