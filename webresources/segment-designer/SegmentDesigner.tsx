import { useCallback, useMemo } from "react";
import { Loaded } from "../shared/Loaded";
import type { Client } from "../shared/client";
import { recordOf } from "../shared/record";
import { useLoad } from "../shared/useLoad";
import { FormDocument } from "./document/FormDocument";
import { RowDocument } from "./document/RowDocument";
import type { SegmentDocument } from "./document/SegmentDocument";
import { DesignerHost } from "./DesignerHost";
import { dataverseGateway } from "./gateway/dataverse";
import { useWords } from "./state/useWords";

/** The designer of the segment in the form around the page; without a form, of the one that the address names. */
export function SegmentDesigner({ client }: { readonly client: Client }) {
  const words = useWords(client);
  const gateway = useMemo(() => dataverseGateway(client), [client]);
  const open = useCallback((): Promise<SegmentDocument> =>
    client.form ? Promise.resolve(new FormDocument(client.form)) : RowDocument.open(client.webApi, recordOf(client).id), [client]);
  const load = useLoad(open);
  return (
    <Loaded load={load} what={words.text("designer.title")}>
      {(document) => <DesignerHost document={document} gateway={gateway} words={words} />}
    </Loaded>
  );
}
