import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput } from '../../../../platform/doors/form.ts';
import {
  ConfirmBox,
  DataTable,
  EmptyState,
  Filters,
  Notice,
  Page,
  Pagination,
  StatusTag,
  TextField,
  type StatusTone,
} from '../../../../platform/ui/index.ts';
import { DEVICES_A_PAGE, listDevices, type Device, type DeviceState } from '../devices.ts';
import { momentWords } from '../../../../kernel/moment.ts';
import { wipeDevice } from '../wipe.ts';

const PATH = '/visits/devices';

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const holder = query.get('holder') ?? '';
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const found = await ask(args, listDevices, { page, ...(holder && { holder }) });
  return { ...found, holder, page, wipe: query.get('wipe') };
}

export async function action(args: ActionFunctionArgs) {
  const { deviceId } = await formInput(args.request);
  const result = await act(args, wipeDevice, { deviceId });
  return result.ok ? redirect(`${PATH}?done=wipe-asked`) : { problem: result.problem.message };
}

const STATE_WORDS: Record<DeviceState, { text: string; tone: StatusTone }> = {
  carries: { text: '带着名单', tone: 'info' },
  asked: { text: '等它联网后清除', tone: 'waiting' },
  wiped: { text: '已清除', tone: 'good' },
  empty: { text: '没有名单', tone: 'neutral' },
};

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: { problem: string };
}

const nameOf = (device: Device) => `${device.holder}的${device.label || '手机'}`;

function Ask({ device }: { readonly device: Device }) {
  return (
    <ConfirmBox
      title={`要清除${nameOf(device)}吗？`}
      confirm="要求清除"
      cancelHref={PATH}
      hidden={{ deviceId: device.id }}
    >
      <p>这台手机下次联网时，先发送没发的走访，再清除名单。不能撤销。</p>
      {device.unsent > 0 && <p>{`它上次联系时，还有 ${device.unsent} 次走访没有发送。`}</p>}
      <p>手机丢了？名单是加密的，没有口令打不开。也请让带名单的人改登录密码。</p>
    </ConfirmBox>
  );
}

export default function Devices({ loaderData: data, actionData }: Props) {
  const { devices, total, office, holder, page, wipe } = data;
  const asked = devices.find((device) => device.id === wipe);
  const href = (to: number) =>
    `${PATH}?${new URLSearchParams({ ...(holder && { holder }), page: String(to) })}`;
  return (
    <Page
      title="带着名单的手机"
      wide
      breadcrumbs={[{ text: '离线走访', href: '/visits/app' }]}
      lead={
        <p>
          {office
            ? '你所在地区的人，用这些手机带走过走访名单。手机丢了或者换了人，就要求清除。'
            : '你用这些手机带走过走访名单。手机丢了或者换了，就要求清除。'}
        </p>
      }
    >
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      {asked && <Ask device={asked} />}
      {office && (
        <Filters found={`共 ${total} 台手机`} values={{ holder }} clearHref={PATH} open={holder !== ''}>
          <TextField name="holder" label="带名单的人" width="medium" />
        </Filters>
      )}
      <DataTable<Device>
        caption="手机列表"
        captionHidden
        empty={<EmptyState title="没有手机带着名单。">在“离线走访”里带走名单，这里就会出现。</EmptyState>}
        rows={devices}
        rowKey={(row) => row.id}
        columns={[
          { key: 'holder', title: '谁的', cell: (row) => row.holder, rowHeader: true },
          { key: 'label', title: '手机', cell: (row) => row.label || '不清楚' },
          {
            key: 'state',
            title: '状态',
            cell: ({ state }) => (
              <StatusTag tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].text}</StatusTag>
            ),
          },
          {
            key: 'list',
            title: '名单带走时间',
            cell: (row) => (row.listAt ? momentWords(row.listAt) : '没有名单'),
          },
          { key: 'met', title: '最近联系', cell: (row) => momentWords(row.metAt) },
          { key: 'unsent', title: '没发送的走访', numeric: true, cell: (row) => row.unsent },
          {
            key: 'act',
            title: '操作',
            cell: (row) =>
              row.state === 'carries' || row.state === 'empty' ? (
                <a href={`${PATH}?wipe=${row.id}`}>
                  要求清除<span className="vh">{nameOf(row)}</span>
                </a>
              ) : (
                '不用做什么'
              ),
          },
        ]}
      />
      <Pagination page={page} pages={Math.ceil(total / DEVICES_A_PAGE)} href={href} />
    </Page>
  );
}
