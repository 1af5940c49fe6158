import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "signing.own.title": "Digital signing",
  "signing.own.above": "Account and display",
  "signing.own.lead":
    "A certificate from your office, with which you sign minutes and resolutions on your own device. The key stays in the device; the system does not hold it and cannot copy it.",
  "signing.own.open": "My certificates",
  "signing.own.certificates": "My certificates",
  "signing.own.none": "No certificate yet",
  "signing.own.none_hint": "Without one you go on approving minutes as before.",
  "signing.own.impossible":
    "This browser cannot keep a key: that needs an https address and a browser that is kept up to date. Open this page on another device.",
  "signing.own.this_device": "This device",
  "signing.own.unknown_device": "Unknown device",
  "signing.own.waiting_text":
    "Go to the committee office with this device and your member card. The office compares the key code below and issues the certificate there.",
  "signing.own.withdraw": "Withdraw the request",
  "signing.own.withdraw_text":
    "The request no longer waits, and the key on this device is deleted.",
  "signing.own.revoke": "Revoke the certificate",
  "signing.own.revoke_text":
    "This certificate signs no more, and that cannot be undone. Papers signed before stay valid. To go on signing, make a new request.",
  "signing.own.revoke_confirm": "Revoke now",
  "signing.place": "Organisation",
  "signing.key_code": "Key code",
  "signing.asked_at": "Asked for on",
  "signing.until": "Ends",
  "signing.why": "Reason",
  "signing.note": "The reason in words",
  "signing.ask.text":
    "Press the button to make a key on this device and to ask for its certificate. Each device has a key of its own.",
  "signing.ask.submit": "Make a key and ask",
  "signing.ask.failed":
    "This device could not keep the key, perhaps because of a private window or a full store. Open a normal window and try again.",
  "signing.authority.title": "Who issues the certificates here",
  "signing.authority.text":
    "Outsiders compare these signs (SHA-256) before they trust certificates of this site. Read them out on the telephone or hand them over; do not only send them along with the file.",
  "signing.authority.download": "Download the issuer's certificate",
  "signing.office.title": "Certificates for signing",
  "signing.office.lead":
    "Issued to members who come with their member card and their device; revoked when a device is lost or somebody leaves.",
  "signing.office.waiting": "Waiting",
  "signing.office.waiting_lead":
    "Issue only while the person stands before you. The key code on their device must be the one below.",
  "signing.office.none_waiting": "No request is waiting",
  "signing.office.none_waiting_hint": "Members ask under Account and display, Digital signing.",
  "signing.office.all": "Decided",
  "signing.office.more": "Only the latest 500 certificates are shown.",
  "signing.office.name": "Name",
  "signing.office.standing": "State",
  "signing.office.device": "Device",
  "signing.office.act": "Action",
  "signing.office.seen": "I have met the person, seen the card, and both key codes are the same",
  "signing.office.card": "Card number as it stands on the card",
  "signing.office.card_hint": "Type it from the card that is shown, not from the file.",
  "signing.office.issue": "Issue the certificate",
  "signing.office.refuse": "Refuse",
  "signing.office.refuse_text": "Whoever asked is told and can read the reason.",
  "signing.office.reason_missing": "Write the reason, at least 3 characters.",
  "signing.office.revoke": "Revoke",
  "signing.office.revoke_named": "Revoke the certificate of {name}",
  "signing.office.revoke_text":
    "The certificate signs no more, and that cannot be undone. Papers signed before stay valid. Its holder is told at once.",
  "signing.seal.title": "The organisation's digital signature",
  "signing.seal.lead":
    "Whoever is put in charge of the organisation's signature makes the key on the office's own computer. Somebody else who may issue certificates compares the key code, notes the document of assignment and then issues.",
  "signing.seal.ask": "Ask for the certificate of {name}",
  "signing.seal.of": "Certificate of the organisation: {name}",
  "signing.seal.of_office": "The organisation's certificate, held by {name}",
  "signing.seal.held_by": "Held by",
  "signing.seal.waiting_text":
    "Somebody else of the office or the organisation board compares the key code on this computer and issues; you cannot issue to yourself.",
  "signing.seal.seen": "I was at the office's computer and saw that the two key codes are the same",
  "signing.seal.assignment": "Document that puts the office in charge of the signature",
  "signing.seal.assignment_hint": "Its number, symbol and date.",
  "signing.seal.open": "The organisation's certificates",
  "signing.seal.room": "What the office can add",
  "signing.seal.room_lead":
    "The persons have all signed. The office may sign as well; nobody waits for these signatures.",
  "signing.seal.no_key":
    "You hold no organisation's certificate. To sign for the organisation, ask for one on this computer.",
  "signing.seal.text.organisation":
    "The signature of {name} confirms that the organisation has issued or attested the paper.",
  "signing.seal.text.archive":
    "The archive copy of {name} copies the whole file with all signatures in it. After that, the organisation's signature can no longer be added.",
  "signing.seal.begin.organisation": "Sign for the organisation",
  "signing.seal.begin.archive": "Make the archive copy",
  "signing.room.title": "Signing {number}",
  "signing.room.link": "Digital signing",
  "signing.room.complete": "All have signed",
  "signing.room.open": "Being signed",
  "signing.room.places": "Who signs, in order",
  "signing.room.back_minutes": "Minutes",
  "signing.room.back_resolution": "Paper",
  "signing.room.state.next": "Signs next",
  "signing.room.state.waiting": "Waits for the one before",
  "signing.room.state.open": "The office may sign; it need not",
  "signing.room.state.office_waiting": "The office signs only after all persons have signed",
  "signing.room.signed_by_office": "Signed by {by} on {at}, line {line} of the log",
  "signing.room.signed_at": "Signed on {at}, line {line} of the log",
  "signing.room.stamped": "Time stamp: {at}, by {by}",
  "signing.room.not_stamped":
    "No time stamp yet, because the time-stamp authority did not answer. The signature is kept; the system fetches a time stamp later.",
  "signing.room.lasting": "Kept for long",
  "signing.room.lasting_kept":
    "The file carries certificates, the list of revoked ones and a time stamp of {at} over all of it, so that it can be checked many years from now. The system stamps it anew from {renew} on.",
  "signing.room.lasting_waiting":
    "A time stamp over the whole file is awaited. All signatures are kept; the system asks again by itself, and nobody has to do anything.",
  "signing.room.lasting_faults":
    "The check of the whole file has found something. Download the report of the check and tell the system administrator.",
  "signing.room.own": "Your part",
  "signing.room.your_turn":
    "It is your turn. Read the paper below, then press sign; before it signs, the device shows exactly what it will sign.",
  "signing.room.begin": "Sign this paper",
  "signing.room.no_certificate":
    "You have no certificate for signing. Your approval by password stays valid; to sign as well, ask for a certificate.",
  "signing.room.other_device":
    "Your key is on another device. Open this page there, or ask for a certificate for this device.",
  "signing.room.what": "What exactly is signed",
  "signing.room.what_lead":
    "This device draws the pages itself from the file that is signed. Whoever has the file can compare the code below.",
  "signing.room.digest": "Code of the file (SHA-256), computed by this device",
  "signing.room.other_file":
    "The file that came is not the one that the system names. Do not sign; tell the inspection commission and the system administrator.",
  "signing.room.picture": "Pictures of the paper’s pages, {pages} in all",
  "signing.room.first_pages":
    "Only the first {shown} of {all} pages are drawn. Download the file to read all of it.",
  "signing.room.not_drawn":
    "This browser cannot draw the pages. Download the file and read it before you sign.",
  "signing.room.download": "Download the PDF",
  "signing.room.report": "Download the report of the check",
  "signing.room.dialog": "Look once more, then sign",
  "signing.room.dialog_text":
    "This is exactly what will carry your signature: what was there stays byte for byte, only room for the signature was added.",
  "signing.room.prepared_digest": "Code of what will be signed (SHA-256)",
  "signing.room.passkey_text":
    "Press sign, then confirm with finger, face or PIN of the device. The confirmation is bound to exactly this file and kept as evidence.",
  "signing.room.password": "Your password",
  "signing.room.password_missing": "Enter your password.",
  "signing.room.no_key":
    "The key is no longer on this device. Revoke the certificate and ask for a new one.",
  "signing.room.no_passkey": "The passkey did not confirm. Please try again.",
  "signing.room.sign": "Sign",
  "signing.room.strange":
    "What was prepared does not continue the paper that you see, so the device does not sign. Reload the page; if it stays so, tell the inspection commission.",
};
