export { SigningRoomLink } from "./room-link.tsx";
export { SigningLink } from "./signing-link.tsx";
