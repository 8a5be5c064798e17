/** The menu of commands, by who sees it. */
import type { Api } from 'grammy';
import { COMMANDS } from '../commands.js';

interface Entry {
  readonly command: string;
  readonly description: string;
}

const entry = (command: string, description: string): Entry => ({ command, description });

const PLAIN: readonly Entry[] = [
  ...COMMANDS.map(({ command, description }) => entry(command, description)),
  entry('bieudo', 'Biểu đồ của số liệu vừa hỏi'),
  entry('xuat', 'Xuất số liệu ra CSV hoặc Excel'),
];
const SETTINGS = entry('caidat', 'Cài đặt: ngắn hay đầy đủ, địa phương, dấu thập phân');

/** Everybody's menu, and that of groups. */
export async function setMenus(api: Api): Promise<void> {
  await api.setMyCommands([...PLAIN, SETTINGS]);
  await api.setMyCommands([...PLAIN, SETTINGS], { scope: { type: 'all_group_chats' } });
}
