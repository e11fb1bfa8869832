// Style: a class inside, one ball for each weight.
class Ball {
  constructor(
    public place: number,
    public speed: number,
  ) {}

  roll(slope: number, rate: number, kept: number): void {
    this.speed = kept * this.speed + slope;
    this.place -= rate * this.speed;
  }
}

export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
): { weights: number[]; velocity: number[] } {
  const balls = weights.map((weight, i) => new Ball(weight, velocity[i]));
  for (const [i, ball] of balls.entries()) ball.roll(gradient[i], learningRate, momentum);
  return { weights: balls.map((ball) => ball.place), velocity: balls.map((ball) => ball.speed) };
}
