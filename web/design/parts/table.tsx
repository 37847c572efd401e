import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import "./table.css";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and days stand under each other at the end. */
  align?: "start" | "end";
  /** Share of the width; 1 when absent. */
  width?: number;
}

export interface Group<Row> {
  id: string;
  /** Above the rows; absent where there is one group only. */
  heading?: ReactNode;
  rows: readonly Row[];
}

interface Props<Row> {
  /** For those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  groups: readonly Group<Row>[];
  rowId: (row: Row) => string;
}

type Item<Row> = { id: string; heading: ReactNode } | { id: string; row: Row };

/** Rows from which on only those in sight are there. */
const manyRows = 80;
const rowHeight = 58;

/**
 * Rows in aligned columns, in groups; on a narrow screen each row is a card. Ten thousand rows cost what a screenful
 * costs. The first column names the row and holds its link.
 */
export function Table<Row>({ caption, columns, groups, rowId }: Props<Row>) {
  const items: Item<Row>[] = groups.flatMap(({ id, heading, rows }) => [
    ...(heading === undefined ? [] : [{ id: `group-${id}`, heading }]),
    ...rows.map((row) => ({ id: rowId(row), row })),
  ]);
  const element = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (place) => items[place]?.id ?? place,
    enabled: items.length > manyRows,
  });
  const isVirtual = items.length > manyRows;
  const inSight = isVirtual ? virtual.getVirtualItems() : items.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = isVirtual ? (inSight[0]?.start ?? top) - top : 0;
  const after = isVirtual ? virtual.getTotalSize() + top - (inSight.at(-1)?.end ?? top) : 0;
  const total = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  return (
    <table ref={element} className="table" aria-rowcount={isVirtual ? items.length + 1 : undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        {columns.map(({ id, width = 1 }) => (
          <col key={id} style={{ width: `${(100 * width) / total}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ id, header, align = "start" }) => (
            <th key={id} scope="col" className={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {before > 0 && <Gap height={before} columns={columns.length} />}
        {inSight.map(({ index }) => {
          const item = items[index];
          if (!item) return null;
          const place = isVirtual
            ? { ref: virtual.measureElement, "data-index": index, "aria-rowindex": index + 2 }
            : {};
          if ("heading" in item)
            return (
              <tr key={item.id} className="group" {...place}>
                <th scope="rowgroup" colSpan={columns.length}>
                  {item.heading}
                </th>
              </tr>
            );
          return (
            <tr key={item.id} {...place}>
              {columns.map(({ id, header, cell, align = "start" }, column) =>
                column === 0 ? (
                  <th key={id} scope="row" className={align}>
                    {cell(item.row)}
                  </th>
                ) : (
                  <td key={id} className={align} data-label={header}>
                    {cell(item.row)}
                  </td>
                ),
              )}
            </tr>
          );
        })}
        {after > 0 && <Gap height={after} columns={columns.length} />}
      </tbody>
    </table>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
