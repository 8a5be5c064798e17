/** SVG → PNG, with letters that know every Vietnamese mark. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Chart } from '../model/chart.js';
import { FONT } from './look.js';
import { svgOf } from './picture.js';

const fonts = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'].map((file) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/be-vietnam-pro/${file}`),
);

/** Takes the thread for some 100 ms: call it where nobody waits. */
export function pngOf(chart: Chart): Uint8Array {
  const options = { font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: FONT } };
  return new Resvg(svgOf(chart), options).render().asPng();
}
