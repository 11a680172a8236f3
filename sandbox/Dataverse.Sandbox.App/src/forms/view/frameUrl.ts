import type { TableHeader } from "../../metadata/Table";
import { webResourceUrl } from "../../shell/WebResourceIcon";
import type { FrameParameters } from "../model/controlParameters";

/** What a page is told about the row and the organisation when its control says so (PassParameters). */
export interface FrameSubject {
  readonly table: Pick<TableHeader, "logicalName" | "objectTypeCode">;
  readonly id: string | null;
  readonly language: number;
  readonly organization: string;
}

/** The address of a web resource or iframe with the documented parameters: data, and typename, type, id, orgname, userlcid, orglcid. */
export function frameUrl({ url, resource, data, passParameters }: FrameParameters, subject: FrameSubject): string {
  const address = resource ? webResourceUrl(resource) : url;
  const parameters = new URLSearchParams();
  if (data) parameters.set("data", data);
  if (passParameters) {
    parameters.set("id", subject.id ? `{${subject.id.toUpperCase()}}` : "");
    parameters.set("type", String(subject.table.objectTypeCode));
    parameters.set("typename", subject.table.logicalName);
    parameters.set("orgname", subject.organization);
    parameters.set("orglcid", String(subject.language));
    parameters.set("userlcid", String(subject.language));
  }
  const query = parameters.toString();
  return query === "" ? address : `${address}${address.includes("?") ? "&" : "?"}${query}`;
}

/** Whether an address is that of a picture rather than a page. */
export function isPicture(url: string): boolean {
  return /\.(png|jpe?g|gif|svg|ico|bmp|webp)(\?|$)/i.test(url);
}
