import { makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { strings } from "../strings";
import { ErrorPanel } from "./ErrorPanel";
import type { Loaded } from "./useLoaded";

const useStyles = makeStyles({ loading: { margin: "auto", padding: "32px" } });

interface Props<T> {
  readonly loaded: Loaded<T> & { readonly reload?: () => void };
  readonly children: (value: T) => ReactNode;
}

/** The three states of something loaded: a spinner, an error to try again, or the thing. */
export function LoadedView<T>({ loaded, children }: Props<T>) {
  const styles = useStyles();
  if (loaded.state === "ready") return children(loaded.value);
  if (loaded.state === "loading") return <Spinner className={styles.loading} label={strings.errors.loading} delay={200} />;
  return <ErrorPanel error={loaded.error} {...(loaded.reload ? { retry: loaded.reload } : {})} />;
}
