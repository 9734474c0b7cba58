export function ArabicName({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return (
    <span className="arabic" lang="ar" dir="rtl">
      {children}
    </span>
  );
}
