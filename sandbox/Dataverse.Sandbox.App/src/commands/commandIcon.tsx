import {
  AddRegular, ArrowClockwiseRegular, ArrowSyncRegular, CalculatorRegular, CheckmarkRegular, CopyRegular, DeleteRegular, DismissRegular, DocumentRegular,
  EditRegular, EyeRegular, FlashRegular, type FluentIcon, MailRegular, PeopleRegular, PlayRegular, SaveRegular, SearchRegular, SendRegular, SettingsRegular,
  ShareRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { webResourceOf } from "../metadata/SiteMap";
import { WebResourceIcon } from "../shell/WebResourceIcon";

const icons: Readonly<Record<string, FluentIcon>> = {
  Add: AddRegular, New: AddRegular, Refresh: ArrowClockwiseRegular, Sync: ArrowSyncRegular, Calculate: CalculatorRegular, Calculator: CalculatorRegular,
  Accept: CheckmarkRegular, CheckMark: CheckmarkRegular, Checkmark: CheckmarkRegular, Publish: SendRegular, Send: SendRegular, Copy: CopyRegular,
  Delete: DeleteRegular, Cancel: DismissRegular, Document: DocumentRegular, Report: DocumentRegular, Edit: EditRegular, View: EyeRegular, Preview: EyeRegular,
  Mail: MailRegular, People: PeopleRegular, Play: PlayRegular, Run: PlayRegular, Save: SaveRegular, Search: SearchRegular, Settings: SettingsRegular,
  Share: ShareRegular,
};

/** The icon of a command: a web resource, or a name of the platform's such as `$clientsvg:Add`; another one where that is not known. */
export function commandIcon(icon: string | null): ReactElement {
  const resource = webResourceOf(icon);
  if (resource) return <WebResourceIcon name={resource} />;
  const Icon = icons[(icon ?? "").replace(/^\$clientsvg:/, "")] ?? FlashRegular;
  return <Icon />;
}
