import {
  BuildingRegular, CalendarLtrRegular, CallRegular, type FluentIcon, MailRegular, MoneyRegular, NoteRegular, PeopleTeamRegular, PersonAccountsRegular,
  PersonRegular, TableRegular, TaskListSquareLtrRegular,
} from "@fluentui/react-icons";

// The platform's own tables bring no web resource as an icon.
const icons: Readonly<Record<string, FluentIcon>> = {
  account: BuildingRegular, contact: PersonRegular, systemuser: PersonAccountsRegular, team: PeopleTeamRegular, task: TaskListSquareLtrRegular,
  phonecall: CallRegular, email: MailRegular, appointment: CalendarLtrRegular, annotation: NoteRegular, transactioncurrency: MoneyRegular,
};

/** The icon of a table that brings none; decoration only. */
export function TableIcon({ table }: { readonly table: string }) {
  const Icon = icons[table] ?? TableRegular;
  return <Icon fontSize={20} aria-hidden />;
}
