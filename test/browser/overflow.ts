// Text and charts that do not fit: they would be cut off, or scroll sideways.
import type { Locator } from 'playwright-core';

const TOLERANCE_PX = 1; // widths are rounded

/** The part of an element of the page that is looked at. */
interface Box {
  tagName: string;
  textContent: string | null;
  clientWidth: number;
  scrollWidth: number;
  querySelectorAll(selector: string): Iterable<Box>;
}

/** What sticks out of a cell's outputs and Markdown, as sentences. Vector graphics are left out. */
export function overflowing(cell: Locator): Promise<string[]> {
  return cell.evaluate((root, tolerance) => {
    const selector = '.jp-OutputArea-output, .jp-RenderedMarkdown';
    const boxes = [...(root as unknown as Box).querySelectorAll(selector)];
    const elements = boxes.flatMap((box) => [box, ...box.querySelectorAll('*:not(svg, svg *)')]);
    return elements
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + tolerance)
      .map(
        ({ tagName, scrollWidth, clientWidth, textContent }) =>
          `${tagName.toLowerCase()} needs ${scrollWidth} px and has ${clientWidth}: ${textContent?.trim().slice(0, 60)}`,
      );
  }, TOLERANCE_PX);
}
