import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import { strings } from "../strings";
import type { ChartData } from "./chartData";

const useStyles = makeStyles({
  scroll: { overflow: "auto", width: "100%", height: "100%" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** The figures of a chart as a table. */
export function ChartTable({ data, title }: { readonly data: ChartData; readonly title: string }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <Table size="small" aria-label={title}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{strings.charts.category}</TableHeaderCell>
            {data.series.map(({ name }) => <TableHeaderCell key={name}>{name}</TableHeaderCell>)}
          </TableRow>
        </TableHeader>
        <TableBody>
          {data.categories.map((category, at) => (
            <TableRow key={category}>
              <TableCell>{category}</TableCell>
              {data.series.map(({ name, points }) => <TableCell key={name} className={styles.figure}>{points[at]?.text}</TableCell>)}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
