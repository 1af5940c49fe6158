export { DownloadProof } from "./download-proof.tsx";
