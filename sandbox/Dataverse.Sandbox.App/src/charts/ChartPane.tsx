import type { Chart } from "../metadata/Chart";
import type { GridState } from "../views/GridState";
import { Placeholder } from "../shell/Placeholder";

interface Props {
  readonly grid: GridState;
  readonly charts: readonly Chart[];
  readonly onClose: () => void;
}

/** The charts of a table beside its rows. */
export function ChartPane({ charts }: Props) {
  return <Placeholder what={charts[0]?.name ?? ""} />;
}
