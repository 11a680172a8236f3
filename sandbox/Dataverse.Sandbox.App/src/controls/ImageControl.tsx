import { Button, Image, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular, ImageAddRegular } from "@fluentui/react-icons";
import { type ChangeEvent, useRef } from "react";
import { formStrings as strings } from "../forms/formStrings";
import type { ControlProps } from "./ControlProps";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  image: { maxHeight: "144px", maxWidth: "144px", borderRadius: tokens.borderRadiusMedium },
});

/** A picture of the row: shown, chosen from a file, taken away. */
export function ImageControl({ value, isReadOnly, input, label, onChange }: ControlProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const { id, "aria-labelledby": labelledBy, "aria-describedby": describedBy } = input;
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) onChange(await base64Of(file));
  };
  return (
    <div id={id} role="group" className={styles.root} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {typeof value === "string"
        ? <Image className={styles.image} src={`data:image;base64,${value}`} alt={strings.form.image(label)} fit="contain" />
        : <Text>{strings.empty}</Text>}
      {!isReadOnly && (
        <>
          <input ref={chooser} type="file" accept="image/*" hidden onChange={(event) => void choose(event)} />
          <Button appearance="subtle" icon={<ImageAddRegular />} aria-label={strings.form.image(label)} onClick={() => chooser.current?.click()} />
          {value !== null && <Button appearance="subtle" icon={<DismissRegular />} aria-label={strings.lookup.clear(label)} onClick={() => onChange(null)} />}
        </>
      )}
    </div>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
