import { useCallback, useMemo, useSyncExternalStore } from "react";
import { Loaded } from "../shared/Loaded";
import { useLoad } from "../shared/useLoad";
import type { SegmentDocument } from "./document/SegmentDocument";
import { Editor } from "./Editor";
import type { Gateway } from "./gateway/answers";
import type { Words } from "./state/DesignerContext";

interface Props {
  readonly document: SegmentDocument;
  readonly gateway: Gateway;
  readonly words: Words;
}

/** Loads what the rules of the segment's customers may speak of; anew when the segment is about other customers. */
export function DesignerHost({ document, gateway, words }: Props) {
  const state = useSyncExternalStore(document.subscribe, document.state);
  const { table } = state;
  // A segment that was never saved is not known by its key.
  const key = state.id === null ? null : state.key;
  const loadCatalogue = useCallback(async () => {
    const [catalogue, currencies] = await Promise.all([gateway.catalogue(table, key), gateway.currencies()]);
    return { catalogue, currencies };
  }, [gateway, table, key]);
  const load = useLoad(loadCatalogue);
  const reload = load.again;
  return useMemo(() => (
    <Loaded load={load} what={words.text("designer.catalogue")}>
      {({ catalogue, currencies }) => (
        <Editor document={document} gateway={gateway} words={words} catalogue={catalogue} currencies={currencies} onFactAdded={reload} />
      )}
    </Loaded>
  ), [load, reload, document, gateway, words]);
}
