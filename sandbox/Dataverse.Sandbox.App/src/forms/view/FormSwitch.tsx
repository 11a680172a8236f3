import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Text } from "@fluentui/react-components";
import { formStrings as strings } from "../formStrings";
import { useForm, useOpenForm } from "./useForm";

/** The form that is shown, and others of the table to change to. */
export function FormSwitch() {
  const { session } = useOpenForm();
  const model = useForm((state) => state.model);
  if (session.forms.length < 2) return <Text size={200}>&nbsp;· {model.name}</Text>;
  return (
    <Menu checkedValues={{ form: [model.id] }} onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] && session.openForm(checkedItems[0])}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="transparent" size="small" aria-label={`${strings.form.switchForm}: ${model.name}`}>{model.name}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {session.forms.map((form) => <MenuItemRadio key={form.id} name="form" value={form.id}>{form.name}</MenuItemRadio>)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
