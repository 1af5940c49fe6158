-- Why a correcting minute that was put to the signers came back.
alter table minutes_correction add column return_reason text;
