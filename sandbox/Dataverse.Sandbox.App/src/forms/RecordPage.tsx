import { Page } from "../frame/Page";
import type { RecordPlace } from "../navigation/Place";
import { useNavigation } from "../navigation/useNavigation";
import { RecordForm } from "./RecordForm";

/** A row in its form, as a page. */
export function RecordPage({ place }: { readonly place: RecordPlace }) {
  const { go } = useNavigation();
  const leave = () => void go({ kind: "list", table: place.table }, { force: true });
  return <RecordForm place={place} frame={Page} onClosed={leave} />;
}
