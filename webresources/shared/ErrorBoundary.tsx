import { Component, type ReactNode } from "react";
import { Failure } from "./Failure";
import { faultOf } from "./fault";

interface Props {
  readonly children: ReactNode;
}

/** What fails within is shown with a way to try again, and the rest of the page stays. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Failure fault={faultOf(this.state.error)} onRetry={() => { this.setState({ error: null }); }} />;
  }
}
