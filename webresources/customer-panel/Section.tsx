import { Card, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({ card: { height: "fit-content" }, title: { margin: 0 } });

interface Props {
  readonly title: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the panel under its heading. */
export function Section({ title, className, children }: Props): ReactNode {
  const styles = useStyles();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={className}>
      <Card className={styles.card}>
        <Subtitle2 as="h2" id={heading} block className={styles.title}>{title}</Subtitle2>
        {children}
      </Card>
    </section>
  );
}
