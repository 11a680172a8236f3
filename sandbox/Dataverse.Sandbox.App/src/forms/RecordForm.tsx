import { makeStyles } from "@fluentui/react-components";
import { type ComponentType, type ReactNode, useCallback, useMemo, useState } from "react";
import { CommandBar } from "../commands/CommandBar";
import type { Crumb } from "../frame/Page";
import { useNavigation } from "../navigation/useNavigation";
import { useUnsavedGuard } from "../navigation/useUnsavedGuard";
import type { RecordPlace } from "../navigation/Place";
import { LoadedView } from "../shell/LoadedView";
import { useLoaded } from "../shell/useLoaded";
import { formStrings as strings } from "./formStrings";
import { openRecord } from "./life/openRecord";
import type { LookupValue } from "./state/Field";
import { isFormDirty } from "./state/changes";
import { FormBody } from "./view/FormBody";
import { type OpenForm, OpenFormContext, useForm } from "./view/useForm";
import { useFormCommands } from "./view/useFormCommands";
import { useFormServices } from "./view/useFormServices";

const useStyles = makeStyles({ plain: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, gap: "8px", overflow: "auto" } });

/** What stands around a form: the page's frame, or nothing in a dialog. */
type Frame = ComponentType<{
  readonly title: string;
  readonly breadcrumb?: readonly Crumb[];
  readonly commands?: ReactNode;
  readonly isBare?: boolean;
  readonly children: ReactNode;
}>;

interface Props {
  readonly place: RecordPlace;
  readonly frame?: Frame;
  /** The form is done with: closed, saved and closed, or its row deleted. */
  readonly onClosed: (saved: LookupValue | null) => void;
}

/** A row, or a new one, in a main form of its table. */
export function RecordForm({ place, frame = PlainFrame, onClosed }: Props) {
  const { go } = useNavigation();
  const services = useFormServices();
  const { table, id, form, values } = place;
  const load = useCallback(
    (refreshCommands: () => void) => {
      const show = (next: RecordPlace, replace: boolean) => void go(next, { replace, force: true });
      return openRecord({ kind: "record", table, ...(id ? { id } : {}), ...(form ? { form } : {}), ...(values ? { values } : {}) }, services, {
        close: onClosed,
        created: (row) => show({ kind: "record", table, id: row.id, ...(form ? { form } : {}) }, true),
        startNew: () => show({ kind: "record", table, ...(form ? { form } : {}) }, false),
        openForm: (formId) => void go({ kind: "record", table, ...(id ? { id } : {}), form: formId }),
        refreshCommands,
      });
    },
    // Where a closed form leads is not a reason to open it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [table, id, form, values, services, go],
  );
  return <Opened load={load} frame={frame} onClosed={onClosed} />;
}

interface OpenedProps extends Pick<Props, "onClosed"> {
  readonly load: (refreshCommands: () => void) => Promise<OpenForm>;
  readonly frame: Frame;
}

function Opened({ load, frame, onClosed }: OpenedProps) {
  const [, refreshCommands] = useState(0);
  const open = useCallback(() => load(() => refreshCommands((count) => count + 1)), [load]);
  return (
    <LoadedView loaded={useLoaded(open)}>
      {(form) => (
        <OpenFormContext.Provider value={form}>
          <FormPage frame={frame} onClosed={onClosed} />
        </OpenFormContext.Provider>
      )}
    </LoadedView>
  );
}

function FormPage({ frame: Frame, onClosed }: Omit<OpenedProps, "load">) {
  const { session, items, isShown } = useFormCommands(onClosed);
  const id = useForm((state) => state.id);
  const name = useForm((state) => state.attributes[session.table.primaryName ?? ""]?.stored ?? null);
  const isDirty = useForm(isFormDirty);
  const guard = useUnsavedGuard(isDirty);
  const { label, pluralLabel, logicalName } = session.table;
  const title = id === null ? strings.form.newRow(label) : String(name ?? strings.form.noName);
  const breadcrumb = useMemo(() => [{ label: pluralLabel, place: { kind: "list" as const, table: logicalName } }], [pluralLabel, logicalName]);
  return (
    <Frame title={title} breadcrumb={breadcrumb} isBare commands={isShown ? <CommandBar items={items} label={strings.command.bar} /> : null}>
      {guard}
      <FormBody />
    </Frame>
  );
}

function PlainFrame({ commands, children }: { readonly commands?: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.plain}>{commands}{children}</div>;
}
