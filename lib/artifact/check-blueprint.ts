// A blueprint comes from a file: nothing in it is believed before it has been looked at.
import { BLUEPRINT_FORMAT, type Blueprint, type MlpBlueprint } from './blueprint';
import { areNumbers, asFields, expect, type Fields, isSize, isText, refuse } from './blueprint-fields';

/**
 * Checks that a value is a blueprint, field by field.
 * @throws DataError naming the first field that is not as the format says.
 */
export function checkBlueprint(value: unknown): Blueprint {
  const fields = asFields('the blueprint', value);
  expect('format', fields.format, `"${BLUEPRINT_FORMAT}"`, fields.format === BLUEPRINT_FORMAT);
  expect('kind', fields.kind, '"mlp" or "gpt"', fields.kind === 'mlp' || fields.kind === 'gpt');
  if (fields.kind === 'gpt') checkGpt(fields);
  else checkMlp(fields);
  if (fields.quantization !== undefined) checkQuantization(fields.quantization);
  if (fields.trainedOn !== undefined) asFields('trainedOn', fields.trainedOn);
  return value as Blueprint;
}

function checkQuantization(value: unknown): void {
  const { bits, per } = asFields('quantization', value);
  expect('quantization.bits', bits, '16, 8, 4 or 2', [16, 8, 4, 2].includes(bits as number));
  expect('quantization.per', per, '"tensor" or "channel"', per === 'tensor' || per === 'channel');
}

const GPT_SIZES = ['vocabularySize', 'contextLength', 'numLayers', 'numHeads', 'width', 'hiddenWidth'];

function checkGpt(fields: Fields): void {
  for (const name of GPT_SIZES) expect(name, fields[name], 'a whole number from 1', isSize(fields[name]));
  const { width, numHeads } = fields;
  const divides = Number(width) % Number(numHeads) === 0;
  expect('width', width, `a multiple of the ${numHeads} heads`, divides);
}

function checkMlp(fields: Fields): void {
  const layers = checkLayers(fields.layers);
  checkClasses(fields.classes, layers[layers.length - 1].outputs);
  checkInputScale(fields.inputScale, layers[0].inputs);
}

function checkLayers(value: unknown): MlpBlueprint['layers'] {
  if (!Array.isArray(value) || value.length === 0) return refuse('layers', value, 'one layer or more');
  value.forEach((layer: unknown, i) => {
    checkLayer(`layers[${i}]`, asFields(`layers[${i}]`, layer));
  });
  const layers: MlpBlueprint['layers'] = value;
  layers.forEach(({ name, inputs }, i) => {
    const first = layers.findIndex((layer) => layer.name === name);
    expect(`layers[${i}].name`, name, 'a name that no other layer has', first === i);
    const before = i === 0 ? inputs : layers[i - 1].outputs;
    expect(`layers[${i}].inputs`, inputs, `the ${before} outputs of the layer before`, inputs === before);
  });
  return layers;
}

function checkLayer(where: string, layer: Fields): void {
  const { name, type, inputs, outputs, activation } = layer;
  expect(`${where}.name`, name, 'a name', typeof name === 'string' && name !== '');
  expect(`${where}.type`, type, '"dense"', type === 'dense');
  expect(`${where}.inputs`, inputs, 'a whole number from 1', isSize(inputs));
  expect(`${where}.outputs`, outputs, 'a whole number from 1', isSize(outputs));
  const known = activation === 'none' || activation === 'relu';
  expect(`${where}.activation`, activation, '"none" or "relu"', known);
}

function checkClasses(classes: unknown, outputs: number): void {
  if (classes === undefined) return;
  const fits = Array.isArray(classes) && classes.length === outputs && classes.every(isText);
  expect('classes', classes, `${outputs} names, one for each output`, fits);
}

function checkInputScale(scale: unknown, inputs: number): void {
  if (scale === undefined) return;
  const { means, deviations } = asFields('inputScale', scale);
  expect('inputScale.means', means, `${inputs} finite numbers`, areNumbers(means, inputs));
  const positive = areNumbers(deviations, inputs) && deviations.every((deviation) => deviation > 0);
  expect('inputScale.deviations', deviations, `${inputs} numbers above 0`, positive);
}
