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

const EDITORS: readonly Entry[] = [
  entry('sua', 'Đính chính số liệu vừa hỏi'),
  entry('gobo', 'Gỡ một báo cáo khỏi kho'),
  entry('huy', 'Hủy báo cáo đang chờ duyệt'),
  entry('chuatraloi', 'Những câu hỏi không tìm thấy số liệu'),
];
const ADMINS: readonly Entry[] = [entry('quyen', 'Ai có quyền gì, cấp và bỏ quyền'), entry('nhatky', 'Nhật ký thay đổi')];

/** The menus of those who look after the archive, in their private chats; who never spoke with the bot has none. */
export async function setOfficeMenus(api: Api, admins: readonly number[], editors: readonly number[]): Promise<void> {
  for (const id of new Set([...admins, ...editors])) await setMenuOf(api, id, admins.includes(id) ? 'admin' : 'editor');
}

/** What somebody finds in the menu of the private chat: more with a role, else what everybody finds. */
export async function setMenuOf(api: Api, chat_id: number, role: string | null): Promise<void> {
  const scope = { type: 'chat', chat_id } as const;
  const own = role === 'admin' ? [...EDITORS, ...ADMINS] : role === 'editor' ? EDITORS : [];
  const done = own.length > 0 ? api.setMyCommands([...PLAIN, SETTINGS, ...own], { scope }) : api.deleteMyCommands({ scope });
  await done.catch(() => undefined);
}
