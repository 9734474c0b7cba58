import { Component, type ReactNode } from "react";

interface PartBoundaryProps {
  children: ReactNode;
  /** What stands there instead. */
  fallback: ReactNode;
}

/** Keeps the rest of the page where a part of it fails, as one does whose chunk is not to be had. */
export class PartBoundary extends Component<PartBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
