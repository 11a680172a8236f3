import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { DialogPage } from "../../clientapi/Surroundings";
import { placeOf } from "../../clientapi/navigation";
import { WebResourceFrame } from "./WebResourceFrame";
import { ListPage } from "../../views/ListPage";
import { DashboardPage } from "../../dashboards/DashboardPage";
import { formStrings as strings } from "../formStrings";
import type { LookupValue } from "../state/Field";
import { RecordForm } from "../RecordForm";

const useStyles = makeStyles({
  body: { height: "100%", gridTemplateRows: "auto 1fr" },
  content: { display: "flex", flexDirection: "column", maxHeight: "none", height: "100%" },
});

type Size = Xrm.Navigation.NavigationOptions["width"];

interface Props {
  readonly page: DialogPage;
  readonly options: Xrm.Navigation.NavigationOptions;
  readonly onClose: (saved: LookupValue | null) => void;
}

/** A page over the page: a row, a list, a web resource or a dashboard (`navigateTo` with target 2). */
export function PageDialog({ page, options, onClose }: Props) {
  const styles = useStyles();
  const width = sizeOf(options.width, "80vw");
  const size = { width, maxWidth: "96vw", height: sizeOf(options.height, "80vh"), ...(options.position === 2 ? { marginRight: 0, height: "100vh" } : {}) };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => data.open || onClose(null)}>
      <DialogSurface style={size} {...(options.title ? {} : { "aria-label": strings.form.frame("") })}>
        <DialogBody className={styles.body}>
          <DialogTitle action={<Button appearance="subtle" aria-label={strings.close} icon={<DismissRegular />} onClick={() => onClose(null)} />}>
            {options.title}
          </DialogTitle>
          <DialogContent className={styles.content}><PageOf page={page} onClose={onClose} /></DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PageOf({ page, onClose }: Pick<Props, "page" | "onClose">) {
  const place = placeOf(page);
  switch (place.kind) {
    case "record":
      return <RecordForm place={place} onClosed={onClose} />;
    case "list":
      return <ListPage place={place} />;
    case "webresource":
      return <WebResourceFrame name={place.name} data={place.data ?? ""} />;
    case "dashboard":
      return <DashboardPage {...(place.id ? { id: place.id } : {})} />;
    default:
      return null;
  }
}

function sizeOf(size: Size, otherwise: string): string {
  if (size === undefined) return otherwise;
  return typeof size === "number" ? `${size}px` : `${size.value}${size.unit}`;
}
