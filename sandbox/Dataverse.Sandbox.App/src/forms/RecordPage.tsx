import type { RecordPlace } from "../navigation/Place";
import { Placeholder } from "../shell/Placeholder";

/** A row in its form. */
export function RecordPage({ place }: { readonly place: RecordPlace }) {
  return <Placeholder what={place.table} />;
}
