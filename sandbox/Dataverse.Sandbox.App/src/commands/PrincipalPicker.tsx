import { Combobox, Field, Option } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { queryOf } from "../data/odata";
import { type Row, valueOf } from "../data/Row";
import type { WebApi } from "../data/WebApi";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { strings } from "../strings";

/** A user or a team: who may own rows and have them shared. */
export interface Principal {
  readonly table: "systemuser" | "team";
  readonly entitySet: "systemusers" | "teams";
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly onChoose: (principal: Principal | null) => void;
}

/** Finds a user or a team by the beginning of their name. */
export function PrincipalPicker({ label, onChoose }: Props) {
  const { api } = useShell();
  const loaded = useLoaded(useCallback(() => loadPrincipals(api), [api]));
  const [typed, setTyped] = useState("");
  const all = loaded.state === "ready" ? loaded.value : [];
  const fitting = all.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  const choose = (id: string | undefined) => {
    const principal = all.find((each) => each.id === id) ?? null;
    setTyped(principal?.name ?? "");
    onChoose(principal);
  };
  return (
    <Field label={label} required validationMessage={loaded.state === "failed" ? loaded.error.message : null}>
      <Combobox
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChoose(null);
        }}
        onOptionSelect={(_, { optionValue }) => choose(optionValue)}
      >
        {fitting.map(({ id, name, table }) => <Option key={id} value={id}>{strings.commands.person(name, table === "team")}</Option>)}
      </Combobox>
    </Field>
  );
}

const user = { table: "systemuser", entitySet: "systemusers" } as const;
const team = { table: "team", entitySet: "teams" } as const;

async function loadPrincipals(api: WebApi): Promise<readonly Principal[]> {
  const users = await api.retrieveMultiple("systemusers", queryOf({ $select: "systemuserid,fullname", $filter: "isdisabled eq false", $orderby: "fullname" }));
  const teams = await api.retrieveMultiple("teams", queryOf({ $select: "teamid,name", $orderby: "name" }));
  const text = (row: Row, column: string) => String(valueOf(row, column) ?? "");
  return [
    ...users.rows.map((row) => ({ ...user, id: text(row, "systemuserid"), name: text(row, "fullname") })),
    ...teams.rows.map((row) => ({ ...team, id: text(row, "teamid"), name: text(row, "name") })),
  ];
}
