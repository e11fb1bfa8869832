// How far text stands out from what is behind it when all colour is gone (WCAG 2.2, 1.4.3, on grey values).
import type { Page } from 'playwright-core';

/** One text and its contrast, from 1 (not to be seen) to 21 (black on white). */
export interface Contrast {
  readonly text: string;
  readonly ratio: number;
}

interface Painted {
  readonly text: string;
  readonly color: string;
  readonly background: string;
}

/** The contrast of every text that the page shows, in words of HTML and in charts. */
export async function greyContrasts(page: Page): Promise<Contrast[]> {
  const painted = (await page.evaluate(`(${collect})()`)) as Painted[];
  return painted.map(({ text, color, background }) => ({
    text,
    ratio:
      (Math.max(light(color), light(background)) + 0.05) / (Math.min(light(color), light(background)) + 0.05),
  }));
}

/** The relative luminance of `rgb(…)`: what is left of a colour on a grey printer. */
function light(color: string): number {
  const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Runs in the page. In a chart the letters are filled, and the paper is white; a number on a cell has the cell behind it. */
const collect = `function () {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (!text || !element.checkVisibility() || element.closest('title, desc')) continue;
    const chart = element.closest('svg');
    let behind = element;
    const clear = (node) => getComputedStyle(node).backgroundColor === 'rgba(0, 0, 0, 0)';
    while (behind.parentElement && clear(behind)) behind = behind.parentElement;
    found.push({
      text: text.slice(0, 40),
      color: chart ? getComputedStyle(element).fill : getComputedStyle(element).color,
      background: chart ? fillBehind(element) : getComputedStyle(behind).backgroundColor,
    });
  }
  return found.map((one) => (one.background === 'rgba(0, 0, 0, 0)' ? { ...one, background: 'rgb(255, 255, 255)' } : one));

  function fillBehind(element) {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const shapes = [...element.closest('svg').querySelectorAll('.mark-rect path, .mark-rect rect')].filter((shape) => {
      const own = shape.getBoundingClientRect();
      return own.x <= x && x <= own.x + own.width && own.y <= y && y <= own.y + own.height;
    });
    const filled = shapes.map((shape) => getComputedStyle(shape).fill).filter((fill) => fill.startsWith('rgb('));
    return filled.at(-1) ?? 'rgb(255, 255, 255)';
  }
}`;
