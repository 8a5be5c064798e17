/** Who changed what, when and why: added to, never changed. */
import type { Log } from '../../model/store.js';
import type { Visit } from './visit.js';

export interface Act {
  readonly at: string;
  readonly by: number;
  readonly name: string;
  readonly act: 'nhận báo cáo' | 'hủy báo cáo' | 'gỡ báo cáo' | 'sửa số' | 'bỏ sửa số' | 'cấp quyền' | 'bỏ quyền';
  readonly what: string;
  readonly why?: string;
}

export class Audit {
  constructor(readonly log: Log<Act>) {}

  async record(visit: Visit, act: Act['act'], what: string, why?: string): Promise<void> {
    const entry = { at: new Date().toISOString(), by: visit.person ?? 0, name: nameOf(visit), act, what };
    await this.log.append(why === undefined ? entry : { ...entry, why });
  }

  /** Newest first. */
  async last(count: number): Promise<Act[]> {
    return (await this.log.read()).slice(-count).reverse();
  }
}

export const nameOf = ({ ctx: { from } }: Visit): string =>
  [from?.first_name, from?.last_name].filter(Boolean).join(' ') || String(from?.id ?? '');
