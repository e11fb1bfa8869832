// The fleet plan against a published day of serving, and its laws.
import { expect } from 'chai';
import { planFleet } from 'course/cost';
import { inferenceFacts, named } from 'course/datasets';

const fact = (id: string): number => named(inferenceFacts(), id).value;

describe('planFleet', () => {
  it('needs the nodes that DeepSeek counted on the day of its report, within 0.1 %', () => {
    const reading = planFleet({
      requestsPerDay: fact('deepseek_input'),
      deviceSeconds: 1 / fact('deepseek_prefill'),
    });
    const writing = planFleet({
      requestsPerDay: fact('deepseek_output'),
      deviceSeconds: 1 / fact('deepseek_decode'),
    });
    expect((reading.atWork + writing.atWork) / fact('deepseek_nodes')).to.be.closeTo(1, 0.001);
  });

  it('needs one device for 86,400 requests of a second, and two for one request more', () => {
    expect(planFleet({ requestsPerDay: 86_400, deviceSeconds: 1 }).devices).to.equal(1);
    expect(planFleet({ requestsPerDay: 86_401, deviceSeconds: 1 }).devices).to.equal(2);
  });

  it('grows a thousandfold from a million to a billion requests, but for rounding up', () => {
    const demand = { deviceSeconds: 0.37, peakToMean: 2, busy: 0.6 };
    const million = planFleet({ ...demand, requestsPerDay: 1e6 });
    const billion = planFleet({ ...demand, requestsPerDay: 1e9 });
    expect(billion.atWork).to.be.closeTo(1000 * million.atWork, 1e-6);
    expect(billion.devices).to.be.within(1000 * (million.devices - 1), 1000 * million.devices);
  });

  it('has room for peaks, and for devices that may not be full', () => {
    const demand = { requestsPerDay: 864_000, deviceSeconds: 1 };
    expect(planFleet(demand).devices).to.equal(10);
    expect(planFleet({ ...demand, peakToMean: 3 }).devices).to.equal(30);
    expect(planFleet({ ...demand, peakToMean: 3, busy: 0.5 }).devices).to.equal(60);
  });

  it('pays for all devices all day', () => {
    const fleet = planFleet({ requestsPerDay: 864_000, deviceSeconds: 1, watts: 500, pricePerHour: 2 });
    expect([fleet.kwhPerDay, fleet.dollarsPerDay]).to.deep.equal([120, 480]); // 240 device hours
  });

  it('needs nothing for no requests', () => {
    expect(planFleet({ requestsPerDay: 0, deviceSeconds: 5 }).devices).to.equal(0);
  });
});
