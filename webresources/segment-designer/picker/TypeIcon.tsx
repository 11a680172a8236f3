import {
  CalendarClockRegular, CalendarRegular, LinkRegular, MoneyRegular, MultiselectLtrRegular, NumberSymbolRegular, OptionsRegular, QuestionCircleRegular,
  TextTRegular, ToggleRightRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { FactType } from "../model/catalogue";

const icons: Readonly<Record<FactType, ReactElement>> = {
  boolean: <ToggleRightRegular />, integer: <NumberSymbolRegular />, decimal: <NumberSymbolRegular />, money: <MoneyRegular />, text: <TextTRegular />,
  date: <CalendarRegular />, dateTime: <CalendarClockRegular />, choice: <OptionsRegular />, choices: <MultiselectLtrRegular />, reference: <LinkRegular />,
};

/** The picture of a type; a question mark for one that is not known. */
export function TypeIcon({ type, title }: { readonly type: FactType | undefined; readonly title?: string }) {
  return <span title={title} aria-hidden>{type ? icons[type] : <QuestionCircleRegular />}</span>;
}
