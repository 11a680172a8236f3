import { Page } from "../frame/Page";
import { Placeholder } from "../shell/Placeholder";

/** A dashboard of the organisation. */
export function DashboardPage({ id }: { readonly id?: string }) {
  return <Page title={id ?? ""}><Placeholder what={id ?? ""} /></Page>;
}
