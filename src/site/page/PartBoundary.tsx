import { Component, type ReactNode } from "react";
import { useMessages } from "./messages-context.tsx";

interface PartBoundaryProps {
  children: ReactNode;
  /** What stands there instead; a notice by default. */
  fallback?: ReactNode;
}

/** Keeps the rest of the page when a part of it fails, such as a part whose chunk cannot be loaded. */
export class PartBoundary extends Component<PartBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { children, fallback = <PartFailed /> } = this.props;
    return this.state.failed ? fallback : children;
  }
}

function PartFailed() {
  return (
    <p className="part-failed" role="alert">
      {useMessages().explore.partFailed}
    </p>
  );
}
