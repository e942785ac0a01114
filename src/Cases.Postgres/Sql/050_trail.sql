-- The one order everything downstream reads: position = index of the leaf in the Merkle tree, dense from 0, final.
create table if not exists cases.trail (
    position     bigint      not null primary key,
    seq_id       bigint      not null unique,
    leaf         bytea       not null,
    sequenced_at timestamptz not null
);

create index if not exists trail_sequenced_at on cases.trail (sequenced_at, position);

-- Roots of complete subtrees of 256, 65,536, ... leaves: what proofs need beyond the leaves themselves.
create table if not exists cases.trail_nodes (
    level    int    not null,
    position bigint not null,
    hash     bytea  not null,
    primary key (level, position)
);

-- One row: the tree's size, its right edge, and the sequence number below which nothing can still appear.
create table if not exists cases.trail_head (
    one          boolean     not null primary key default true check (one),
    size         bigint      not null,
    edge         bytea       not null,
    low_water    bigint      not null,
    sequenced_at timestamptz not null
);

insert into cases.trail_head (size, edge, low_water, sequenced_at) values (0, '', 0, 'epoch') on conflict do nothing;

-- Every checkpoint ever signed, kept before it is shown to anybody.
create table if not exists cases.trail_checkpoints (
    size      bigint      not null,
    signed_at timestamptz not null,
    note      text        not null,
    primary key (size, signed_at)
);

-- What witnesses added to a checkpoint: signature lines, each with its line end.
create table if not exists cases.trail_cosignatures (
    size      bigint      not null,
    signed_at timestamptz not null,
    line      text        not null,
    primary key (size, signed_at, line),
    foreign key (size, signed_at) references cases.trail_checkpoints (size, signed_at)
);

-- The days whose newest checkpoint was sent to its readers.
create table if not exists cases.trail_mailings (
    day     date        not null primary key,
    size    bigint      not null,
    sent_at timestamptz not null
);

grant select, insert on cases.trail_mailings to cases_app;
grant select, insert on cases.trail, cases.trail_nodes, cases.trail_checkpoints, cases.trail_cosignatures to cases_app;
grant select, update on cases.trail_head to cases_app;
