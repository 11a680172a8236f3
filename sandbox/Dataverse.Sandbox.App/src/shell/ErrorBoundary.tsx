import { Component, type ReactNode } from "react";
import { ErrorPanel } from "./ErrorPanel";

interface Props {
  readonly children: ReactNode;
}

/** A page that cannot be drawn says so, and the rest of the app stays. React has boundaries only as classes. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <ErrorPanel error={error} retry={() => this.setState({ error: null })} />;
  }
}
