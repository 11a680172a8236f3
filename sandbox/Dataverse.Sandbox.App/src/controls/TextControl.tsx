import { Button, Input, makeStyles, Tooltip } from "@fluentui/react-components";
import { CallRegular, GlobeRegular, MailRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { formStrings as strings } from "../forms/formStrings";
import { completedAddress, textFault } from "./checkText";
import type { ControlProps } from "./ControlProps";
import { useTyping } from "./useTyping";

const useStyles = makeStyles({ input: { width: "100%" } });

const actions: Readonly<Record<string, { scheme: string; icon: ReactElement; label: (text: string) => string }>> = {
  email: { scheme: "mailto:", icon: <MailRegular />, label: strings.sendMail },
  phone: { scheme: "tel:", icon: <CallRegular />, label: strings.call },
  url: { scheme: "", icon: <GlobeRegular />, label: strings.openAddress },
};

/** A line of text; an e-mail address, a phone number and a web address also lead there. */
export function TextControl({ field, value, isReadOnly, input, onChange, onTypingFault }: ControlProps) {
  const styles = useStyles();
  const stored = typeof value === "string" ? value : value === null ? "" : String(value);
  const { text, type, commit } = useTyping(stored, (typed) => {
    const wanted = field.format === "url" ? completedAddress(typed.trim()) : typed;
    const fault = textFault(field, wanted);
    onTypingFault(fault);
    if (fault === null && wanted !== stored) onChange(wanted === "" ? null : wanted);
    return fault === null;
  });
  const action = actions[field.format];
  return (
    <Input
      {...input}
      className={styles.input}
      appearance="filled-darker"
      type={field.format === "email" ? "email" : field.format === "phone" ? "tel" : "text"}
      value={text}
      readOnly={isReadOnly}
      {...(isReadOnly && text === "" ? { placeholder: strings.empty } : {})}
      autoComplete="off"
      onChange={(_, data) => type(data.value)}
      onBlur={commit}
      contentAfter={action && stored ? <ActionLink href={action.scheme + stored} icon={action.icon} label={action.label(stored)} /> : null}
    />
  );
}

function ActionLink({ href, icon, label }: { readonly href: string; readonly icon: ReactElement; readonly label: string }) {
  const target = href.startsWith("http") ? { target: "_blank", rel: "noreferrer" } : {};
  return (
    <Tooltip content={label} relationship="label">
      <Button as="a" href={href} {...target} icon={icon} appearance="transparent" size="small" />
    </Tooltip>
  );
}
