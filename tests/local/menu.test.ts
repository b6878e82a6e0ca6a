import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeHost, openHost } from '../../src/local/node-host';

describe.each([
  ['vi_VN', 'Mở trợ lý mục tiêu'],
  ['en_US', 'Open the goal assistant'],
] as const)('the menu in %s', (locale, caption) => {
  let host: NodeHost;
  beforeAll(async () => {
    host = await openHost({ locale });
  });
  afterAll(() => host.close());

  it('stands before the add-on was ever used, in the language of the user', async () => {
    const menus = await host.menu();
    const captions = menus.flatMap(({ items }) =>
      items.map((item) => (typeof item === 'object' ? item.caption : item)),
    );
    expect(captions).toEqual([caption]);
  });

  it('stands right after installing, too', async () => {
    await host.runFunction('onInstall');
    expect(await host.menu()).toHaveLength(1);
  });

  it('opens the sidebar as it was built', async () => {
    await host.menu();
    const page = await host.chooseMenu(caption);
    expect(page).toMatchObject({ title: 'OKR Cascade' });
  });
});

describe('the sidebar’s one door', () => {
  it('has no way to anything but the actions', async () => {
    const host = await openHost();
    for (const name of ['constructor', 'toString', '__proto__', 'rm'])
      await expect(host.serve(name)).rejects.toThrow(`No such action: ${name}`);
    await host.close();
  });
});
