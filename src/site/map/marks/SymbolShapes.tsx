import {
  type MarkSymbol,
  markSymbol,
  type SymbolInput,
} from "../../../../geo/cartography/symbols/mark-symbol.ts";

/** The symbol of a mark as inline SVG. Colours are roles, with values in first-view.css. */
export function SymbolShapes({ symbol }: { symbol: MarkSymbol }) {
  const size = 2 * symbol.radius + 2;
  return (
    <svg
      className="symbol"
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
    >
      <ShapesOf symbol={symbol} />
    </svg>
  );
}

/** The shapes of a symbol around the origin, inside another SVG. */
export function ShapesOf({ symbol: { shapes, text, textFill, fontSize } }: { symbol: MarkSymbol }) {
  return (
    <>
      {shapes.map((shape) => (
        <path
          key={`${shape.path} ${shape.fill}`}
          d={shape.path}
          className={`fill-${shape.fill} stroke-${shape.stroke}`}
          strokeWidth={shape.strokeWidth}
          strokeDasharray={shape.dashes}
        />
      ))}
      {text !== "" && (
        <text
          className={`fill-${textFill}`}
          fontSize={fontSize}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {text}
        </text>
      )}
    </>
  );
}

/** The symbol of a place outside the map: in the legend and in the list of a cluster. */
export function SymbolOf(input: SymbolInput) {
  return <SymbolShapes symbol={markSymbol(input)} />;
}
