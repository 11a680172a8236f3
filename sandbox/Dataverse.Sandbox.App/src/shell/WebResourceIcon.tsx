import { makeStyles, mergeClasses } from "@fluentui/react-components";

const useStyles = makeStyles({
  icon: {
    display: "inline-block", width: "20px", height: "20px", flexShrink: 0, backgroundColor: "currentColor",
    maskSize: "contain", maskRepeat: "no-repeat", maskPosition: "center",
  },
});

/** Where the server gives a web resource. */
export function webResourceUrl(name: string): string {
  return `/WebResources/${name.split("/").map(encodeURIComponent).join("/")}`;
}

/** An icon of the solution in the colour of the text around it; decoration only. */
export function WebResourceIcon({ name, className }: { readonly name: string; readonly className?: string }) {
  const styles = useStyles();
  const mask = `url("${webResourceUrl(name)}")`;
  return <span aria-hidden="true" className={mergeClasses(styles.icon, className)} style={{ maskImage: mask, WebkitMaskImage: mask }} />;
}
